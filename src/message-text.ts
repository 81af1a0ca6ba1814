/** A message, as far as its text goes. */
interface HasContent {
  content?: readonly { type?: string; text?: { value?: string } | null }[] | null;
}

/** The text of a message: its parts of type `text`, one after the other. Images have none. */
export function messageText({ content }: HasContent): string {
  return (content ?? []).map((part) => part?.text?.value ?? "").join("");
}
