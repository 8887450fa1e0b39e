/**
 * Writes a path for a cell: in quotes, as a JSON string, when it begins or ends with a space or a
 * quote, which would be lost or mistaken; else as it is.
 */
export function quotePath(path: string): string {
  return path === path.trim() && !path.startsWith('"') ? path : JSON.stringify(path);
}

/** Reads what quotePath has written; what is only like it stays as it is, without its spaces. */
export function unquotePath(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('"')) return trimmed;
  try {
    const path: unknown = JSON.parse(trimmed);
    return typeof path === "string" ? path : trimmed;
  } catch {
    return trimmed;
  }
}
