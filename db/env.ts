import { z } from 'zod';

const text = z.string().trim().min(1);
const schema = z.object({
  DATABASE_URL: z
    .string({ error: 'DATABASE_URL is missing: use npm start, or set it to postgres://user:password@host/name.' })
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://.'),
  DATABASE_URL_DIRECT: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL_DIRECT must begin with postgres:// or postgresql://.')
    .optional(),
  SITE_URL: z.url({ protocol: /^https?$/, error: 'SITE_URL must be the public address, such as https://news.example.' }).default('http://localhost:3000'),
  SITE_HOSTS: z
    .string()
    .regex(/^[\w.:[\]\s,-]*$/, 'SITE_HOSTS must be names of this site beside that of SITE_URL, with a comma between two.')
    .default(''),
  DATA_DIR: text.default('.data'),
  /** Where agencies lay their copy. */
  WIRE_FOLDER: text.default(''),
  AUTH_SECRET: z.string().min(16, 'AUTH_SECRET must have at least 16 characters: make one with openssl rand -hex 32.').optional(),
  AUTH_SECRET_BEFORE: z.string().min(16, 'AUTH_SECRET_BEFORE must be the AUTH_SECRET of before: at least 16 characters.').optional(),
  AUTH_SECRET_KEPT: z.string().min(16, 'AUTH_SECRET_KEPT must be an earlier AUTH_SECRET: at least 16 characters.').optional(),
  PORT: z.coerce.number({ error: 'PORT must be a number from 1 to 65535.' }).int().min(1).max(65535).default(3000),
  KEPT_PAGES_MB: z.coerce.number({ error: 'KEPT_PAGES_MB must be a number from 1 to 4000.' }).int().min(1).max(4000).default(32),
  HANDOVER_SECONDS: z.coerce.number({ error: 'HANDOVER_SECONDS must be a number from 0 to 20.' }).min(0).max(20).default(2),
  SAMPLE: z.enum(['yes', 'no'], 'SAMPLE must be yes or no.').default('yes'),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must have at least 16 characters: make one with openssl rand -hex 32.').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'OTEL_EXPORTER_OTLP_ENDPOINT must be the address of a collector, such as http://127.0.0.1:4318.' })
    .optional(),
  OTEL_SERVICE_NAME: text.default('infoshos'),
  ACCESS_LOG: z.enum(['yes', 'no'], 'ACCESS_LOG must be yes or no.').default('no'),
  BACKUPS: z.enum(['yes', 'no'], 'BACKUPS must be yes or no.').default('yes'),
  BACKUP_HOUR: z.coerce.number({ error: 'BACKUP_HOUR must be an hour of the day in UTC, from 0 to 23.' }).int().min(0).max(23).default(3),
  PAGES_DIR: text.optional(),
  RENDERED_PAGES_MB: z.coerce.number({ error: 'RENDERED_PAGES_MB must be a number from 10 to 1000000.' }).int().min(10).max(1_000_000).default(2000),
  DATABASE_POOL: z.coerce.number({ error: 'DATABASE_POOL must be a number from 1 to 100.' }).int().min(1).max(100).default(10),
  TRUSTED_PROXIES: z.coerce.number({ error: 'TRUSTED_PROXIES must be the number of reverse proxies in front, from 0 to 5.' }).int().min(0).max(5).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtp://user:password@host:587.' }).optional(),
  MAIL_FROM: text.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'LOG_LEVEL must be debug, info, warn or error.').default('info'),
  NEON_WS_PROXY: text.optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'OIDC_ISSUER must be the address of an OpenID provider, such as https://id.example.' }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.default('OpenID'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'S3_ENDPOINT must be the address of an S3-compatible store, such as https://s3.eu-central-1.amazonaws.com.' })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'S3_BUCKET must be the name of a bucket: small letters, digits, dots and hyphens.')
    .optional(),
  S3_REGION: text.default('us-east-1'),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  AKISMET_KEY: text.optional(),
  AKISMET_URL: z.url({ protocol: /^https?$/, error: 'AKISMET_URL must be the address of an Akismet service.' }).default('https://rest.akismet.com'),
  CRON_SECRET: z.string().min(16, 'CRON_SECRET must have at least 16 characters.').optional(),
});

const ofBucket = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

export type Env = z.infer<typeof schema>;

/**
 * Reads an environment. Empty strings count as absent. Throws one sentence per mistake, joined by
 * new lines.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const absent = ofBucket.filter((name) => parsed.data[name] === undefined);
  if (absent.length > 0 && absent.length < ofBucket.length)
    throw new Error(`${absent.join(' and ')} ${absent.length > 1 ? 'are' : 'is'} missing: a media store needs ${ofBucket.join(', ')}, all or none.`);
  return parsed.data;
}

let current: Env | undefined;

/** The validated environment of this process. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

/** Reads the environment anew when it is next asked for: for tests, which change it. */
export function forgetEnv(): void {
  current = undefined;
}

/**
 * Where the database is reached without a pooler in between: for LISTEN, migrations and backups.
 */
export const directUrl = () => env().DATABASE_URL_DIRECT ?? env().DATABASE_URL;
