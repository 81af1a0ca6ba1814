/** The documents cannot be compared. The message is one line that says why. */
export class ComparisonError extends Error {
  override readonly name = "ComparisonError";
}

/** The first line of what an error says. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n", 1)[0] ?? "";
}
