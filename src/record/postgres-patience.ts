/**
 * How long a connection may take to come about, how long the database may be at one statement before it gives up itself,
 * and how long an answer may take before the connection is given up, in milliseconds; and that a connection over which
 * nothing comes is looked after. The address may name others: `?statement_timeout=…&query_timeout=…`.
 */
export const PATIENCE = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 45_000,
  query_timeout: 60_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;
