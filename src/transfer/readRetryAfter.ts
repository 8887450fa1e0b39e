/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110): whole seconds, or an HTTP date, which is set
 * against `now` (milliseconds since 1970). Undefined where the header is neither.
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Each of the three forms of an HTTP date begins with a day's name.
  const isDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(text);
  // The oldest form names no zone, but means GMT like the others.
  const moment = isDate ? Date.parse(text.endsWith("GMT") ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
