/** Shorter texts are no keys, and occur by chance. */
const SHORTEST = 4;

/** Creates what takes secrets out of a text, as they are and as a URL or JSON writes them. */
export function redactor(secrets: readonly (string | undefined)[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret !== undefined && secret.length >= SHORTEST)
    .flatMap((secret = "") => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  return (text) => forms.reduce((redacted, form) => redacted.replaceAll(form, "[redacted]"), text);
}
