/** Writes the server configuration for S3 and CloudFront: a CloudFormation template. */
import { stringify } from 'yaml'
import { EVERYWHERE, type Rule, lastingCache, rulesFor } from './rules.ts'

const ref = (name: string): object => ({ Ref: name })
const attribute = (name: string, of: string): object => ({ 'Fn::GetAtt': [name, of] })
const capital = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`
const policyName = ({ name }: Rule): string => `Headers${capital(name)}`
const cacheName = ({ name }: Rule): string => `Cache${capital(name)}`
/** The id of AWS's managed cache policy "CachingOptimized", which is the same in every account. */
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6'

/**
 * Returns the CloudFront response headers policy of a rule. In such a policy, security headers and CORS headers have
 * separate sections.
 */
function policyOf(rule: Rule): object {
  const {
    'Content-Security-Policy': csp,
    'X-Frame-Options': frame,
    'Referrer-Policy': referrer,
    'Access-Control-Allow-Origin': origin,
    'X-Content-Type-Options': _,
    ...others
  } = { ...EVERYWHERE, ...rule.headers } as Record<string, string | undefined>
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: { 'Fn::Sub': `\${AWS::StackName}-${rule.name}` },
        Comment: rule.because,
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          ...(csp && { ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true } }),
          ...(frame && { FrameOptions: { FrameOption: frame, Override: true } }),
          ...(referrer && { ReferrerPolicy: { ReferrerPolicy: referrer, Override: true } }),
        },
        ...(origin && {
          CorsConfig: {
            AccessControlAllowCredentials: false,
            AccessControlAllowHeaders: { Items: ['*'] },
            AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
            AccessControlAllowOrigins: { Items: [origin] },
            OriginOverride: true,
          },
        }),
        CustomHeadersConfig: {
          Items: Object.entries(others)
            .filter(([Header]) => Header !== 'Cache-Control' || !lastingCache(rule))
            .map(([Header, Value]) => ({ Header, Value, Override: true })),
        },
      },
    },
  }
}

/**
 * Returns the CloudFront function that adds the `Cache-Control` of a rule to successful responses. A response headers
 * policy would also add the header to errors.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
 */
function cacheFunction({ name }: Rule, value: string): object {
  const code = `function handler(event) {
  var response = event.response
  if (response.statusCode < 400) response.headers['cache-control'] = { value: '${value}' }
  return response
}
`
  return edgeFunction(`cache-${name}`, `Cache-Control: ${value}`, code)
}

function edgeFunction(name: string, comment: string, code: string): object {
  return {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: { 'Fn::Sub': `\${AWS::StackName}-${name}` },
      AutoPublish: true,
      FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
      FunctionCode: code,
    },
  }
}

/** The resources for the files of the site: a private bucket that only CloudFront may read. */
const BUCKET = {
  Files: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
  },
  FilesForCloudFront: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: ref('Files'),
      PolicyDocument: {
        Version: '2012-10-17',
        // Without the permission `ListBucket`, S3 returns 403 instead of 404 for a missing file.
        Statement: [
          ['s3:GetObject', '${Files.Arn}/*'],
          ['s3:ListBucket', '${Files.Arn}'],
        ].map(([Action, Resource]) => ({
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action,
          Resource: { 'Fn::Sub': Resource },
          Condition: {
            StringEquals: {
              'AWS:SourceArn': {
                'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Site}',
              },
            },
          },
        })),
      },
    },
  },
  Access: {
    Type: 'AWS::CloudFront::OriginAccessControl',
    Properties: {
      OriginAccessControlConfig: {
        Name: { 'Fn::Sub': '${AWS::StackName}-files' },
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    },
  },
}

/** Returns the cache behaviour of a rule for one of its paths. */
function behaviourOf(rule: Rule): object {
  const cache = lastingCache(rule)
    ? [{ EventType: 'viewer-response', FunctionARN: attribute(cacheName(rule), 'FunctionARN') }]
    : []
  return {
    TargetOriginId: 'files',
    ViewerProtocolPolicy: 'redirect-to-https',
    Compress: true,
    CachePolicyId: CACHING_OPTIMIZED,
    ResponseHeadersPolicyId: ref(policyName(rule)),
    FunctionAssociations: [
      { EventType: 'viewer-request', FunctionARN: attribute('Edge', 'FunctionARN') },
      ...cache,
    ],
  }
}

/** Returns the CloudFront distribution: the domain, the bucket, and the cache behaviour of each path under `base`. */
function distribution(base: string, rules: readonly Rule[]): object {
  return {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        HttpVersion: 'http2and3',
        Aliases: [ref('Domain')],
        ViewerCertificate: {
          AcmCertificateArn: ref('Certificate'),
          SslSupportMethod: 'sni-only',
          MinimumProtocolVersion: 'TLSv1.2_2021',
        },
        Origins: [
          {
            Id: 'files',
            DomainName: attribute('Files', 'RegionalDomainName'),
            OriginAccessControlId: attribute('Access', 'Id'),
            S3OriginConfig: { OriginAccessIdentity: '' },
          },
        ],
        DefaultCacheBehavior: behaviourOf(rules.at(-1)!),
        CacheBehaviors: rules.flatMap((rule) =>
          rule.paths.map((path) => ({
            PathPattern: base + path.replace(/:[a-z]+/g, '*'),
            ...behaviourOf(rule),
          })),
        ),
        CustomErrorResponses: [
          {
            ErrorCode: 404,
            ResponseCode: 404,
            ResponsePagePath: `${base}404.html`,
            ErrorCachingMinTTL: 60,
          },
        ],
      },
    },
  }
}

/**
 * Returns the CloudFormation template for a site under `base`. `folders` are the folders of the languages beside the
 * first. `edge` is the source of `cloudfront-function.js`. CloudFront has one page for missing addresses: that of the
 * first language.
 */
export function writeCloudFront(base: string, edge: string, folders: readonly string[] = []): string {
  const rules = rulesFor(folders)
  const caches = rules.flatMap((rule) => {
    const value = lastingCache(rule)
    return value ? [[cacheName(rule), cacheFunction(rule, value)] as const] : []
  })
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description:
      'Whose job is it? A private bucket, a distribution in front of it, and the headers of each path.',
    Parameters: {
      Domain: { Type: 'String', Description: 'Where the site will be found, such as check.example.com' },
      Certificate: {
        Type: 'String',
        Description: 'ARN of the domain’s certificate, which CloudFront wants in us-east-1',
      },
    },
    Resources: {
      ...BUCKET,
      Edge: edgeFunction('folders', 'A folder is its index.html', edge),
      ...Object.fromEntries(caches),
      ...Object.fromEntries(rules.map((rule) => [policyName(rule), policyOf(rule)])),
      Site: distribution(base, rules),
    },
    Outputs: {
      Bucket: { Value: ref('Files') },
      Distribution: { Value: ref('Site') },
      Address: { Value: attribute('Site', 'DomainName') },
    },
  }
  return stringify(template, { lineWidth: 0, aliasDuplicateObjects: false })
}
