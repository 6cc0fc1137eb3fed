/**
 * Whether a link points to what other programs take for an address: a URI or a reference relative to one (RFC 3986,
 * section 4.1), letters of any script allowed; an empty one
 * points nowhere. What people typed as an address may be anything.
 */
export function isAddress(href: string): boolean {
  return href !== '' && ADDRESS.test(href);
}

/** An optional scheme, then path, query and fragment; without a scheme the first step of the path has no colon. */
const SIGN = String.raw`(?:[\p{L}\p{M}\p{N}\-._~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})`;
const ADDRESS = new RegExp(
  String.raw`^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:${SIGN}|[/:])*|${SIGN}*(?:/(?:${SIGN}|[/:])*)?)(?:\?(?:${SIGN}|[/?:])*)?(?:#(?:${SIGN}|[/?:])*)?$`,
  'u',
);
