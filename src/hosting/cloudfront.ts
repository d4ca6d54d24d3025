/** The recipe for S3 and CloudFront: a CloudFormation template. */
import { stringify } from 'yaml'
import { EVERYWHERE, RULES, type Rule } from './rules.ts'

const ref = (name: string): object => ({ Ref: name })
const attribute = (name: string, of: string): object => ({ 'Fn::GetAtt': [name, of] })
const policyName = ({ name }: Rule): string => `Headers${name[0]!.toUpperCase()}${name.slice(1)}`
/** Of AWS itself, the same in every account: cache for a day, ask with gzip or brotli. */
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6'

/** CloudFront keeps security and CORS headers apart from all others, and refuses them elsewhere. */
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
          Items: Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true })),
        },
      },
    },
  }
}

/** The template for a site under `base`; `edge` is the text of the function that runs at CloudFront. */
export function writeCloudFront(base: string, edge: string): string {
  const behaviour = (rule: Rule): object => ({
    TargetOriginId: 'files',
    ViewerProtocolPolicy: 'redirect-to-https',
    Compress: true,
    CachePolicyId: CACHING_OPTIMIZED,
    ResponseHeadersPolicyId: ref(policyName(rule)),
    FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: attribute('Edge', 'FunctionARN') }],
  })
  const rest = RULES.at(-1)!
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
            // Without leave to list, S3 says "forbidden" of a file that is not there.
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
      Edge: {
        Type: 'AWS::CloudFront::Function',
        Properties: {
          Name: { 'Fn::Sub': '${AWS::StackName}-folders' },
          AutoPublish: true,
          FunctionConfig: { Comment: 'A folder is its index.html', Runtime: 'cloudfront-js-2.0' },
          FunctionCode: edge,
        },
      },
      ...Object.fromEntries(RULES.map((rule) => [policyName(rule), policyOf(rule)])),
      Site: {
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
            DefaultCacheBehavior: behaviour(rest),
            CacheBehaviors: RULES.flatMap((rule) =>
              rule.paths.map((path) => ({
                PathPattern: base + path.replace(/:[a-z]+/g, '*'),
                ...behaviour(rule),
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
      },
    },
    Outputs: {
      Bucket: { Value: ref('Files') },
      Distribution: { Value: ref('Site') },
      Address: { Value: attribute('Site', 'DomainName') },
    },
  }
  return stringify(template, { lineWidth: 0, aliasDuplicateObjects: false })
}
