// CloudFront runs this function for each request, because S3 has no index pages for folders. `cloudfront.yml`
// contains a copy of this function.
function handler(event) {
  var request = event.request
  var last = request.uri.split('/').pop()
  if (last === '') request.uri += 'index.html'
  else if (last.indexOf('.') === -1) {
    // The redirect target starts with exactly one slash, because a browser treats "//elsewhere.example" as
    // the URL of another site.
    var path = '/' + request.uri.replace(/^[/\\]+/, '') + '/'
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path } } }
  }
  return request
}
