/** Shorter texts are no keys, and occur by chance. */
const SHORTEST = 4;

/** Creates what takes secrets out of a text, as they are and as a URL or JSON writes them. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms: string[] = [];
  for (const secret of secrets) {
    if (secret.length < SHORTEST) continue;
    const inJson = JSON.stringify(secret).slice(1, -1);
    forms.push(secret, encodeURIComponent(secret), inJson);
  }
  // One that begins like another is taken out whole.
  forms.sort((one, other) => other.length - one.length);
  return (text) => {
    let redacted = text;
    for (const form of forms) redacted = redacted.replaceAll(form, "[redacted]");
    return redacted;
  };
}
