import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { DAY, HOUR } from './moments.ts';
import type { Rows } from './rows.ts';

/** How sessions are kept by browsers. */
export interface Manner {
  /** Whether browsers come over TLS: then a cookie goes over nothing else, and belongs to this very name. */
  readonly secure: boolean;
  /** Signs the cookies; made once and kept in the store where it is left out. */
  readonly secret?: string | undefined;
}

/** A session ends when it was not used for so long, in seconds. */
export const IDLE = 7 * DAY;

/** The fewest and the most letters of a password. */
export const PASSWORD = { min: 12, max: 128 } as const;

/** better-auth over our tables. Its own routes are never reached from outside; we call it. */
export type Auth = ReturnType<typeof makeAuth>;

/** The name of the cookie of a session. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-travaux' : 'travaux';
}

/** Opens better-auth, and lays its tables down where they are not there. */
export async function openAuth(rows: Rows, { secure, secret }: Manner): Promise<Auth> {
  // It sends nothing unless told to; what the environment says does not count here.
  delete process.env.BETTER_AUTH_TELEMETRY;
  delete process.env.BETTER_AUTH_TELEMETRY_ENDPOINT;
  const auth = makeAuth(rows, secure, secret ?? (await keptSecret(rows)));
  await rows.alone(async () => (await getMigrations(auth.options)).runMigrations());
  return auth;
}

function makeAuth(rows: Rows, secure: boolean, secret: string) {
  return betterAuth({
    appName: 'Travaux',
    baseURL: 'http://localhost', // no address of ours is made from it
    secret,
    database: rows.database,
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would write addresses of e-mail; what fails is thrown
    rateLimit: { enabled: false }, // ours counts before the work: tries.ts
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD.min, maxPasswordLength: PASSWORD.max },
    session: { expiresIn: IDLE, updateAge: HOUR, cookieCache: { enabled: false } },
    advanced: {
      useSecureCookies: false, // the name below bears the prefix that we want
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: cookieName(secure),
          attributes: { httpOnly: true, sameSite: 'strict', path: '/', secure },
        },
      },
    },
  });
}

async function keptSecret(rows: Rows): Promise<string> {
  await rows.all("INSERT INTO kept (name, value) VALUES ('secret', ?) ON CONFLICT (name) DO NOTHING", [
    randomBytes(32).toString('base64url'),
  ]);
  const [row] = await rows.all<{ value: string }>("SELECT value FROM kept WHERE name = 'secret'");
  if (row === undefined) throw new Error('the secret that was just kept is not there');
  return row.value;
}
