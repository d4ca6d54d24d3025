// Runs at CloudFront for each request: S3 knows files only, no folders. `cloudfront.yml` carries this text.
function handler(event) {
  var request = event.request
  var last = request.uri.split('/').pop()
  if (last === '') request.uri += 'index.html'
  else if (last.indexOf('.') === -1) {
    // One slash at the start, whatever was asked for: "//elsewhere.example" would lead to another site.
    var path = '/' + request.uri.replace(/^[/\\]+/, '') + '/'
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path } } }
  }
  return request
}
