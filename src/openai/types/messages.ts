import type { ListMessageFilesQuery, ListMessagesQuery } from "../../../generated/assistants-api.js";
import type { components } from "../../../generated/schema.js";
import type * as Types from "../../types.js";
import type { CursorPage } from "../pages.js";

type Schemas = components["schemas"];

export type Message = Types.Message;
export declare namespace Message {
  type IncompleteDetails = NonNullable<Message["incomplete_details"]>;
}
export type MessagesPage = CursorPage<Message>;
export type MessageCreateParams = Types.CreateMessageRequest;
export type MessageUpdateParams = Types.ModifyMessageRequest;
export type MessageListParams = ListMessagesQuery;
/** No operation of version 1 deletes a message. */
export interface MessageDeleted {
  id: string;
  object: "thread.message.deleted";
  deleted: boolean;
}

export type MessageContent = Message["content"][number];
export type TextContentBlock = Schemas["MessageContentTextObject"];
export type Text = TextContentBlock["text"];
export type ImageFileContentBlock = Schemas["MessageContentImageFileObject"];
export type ImageFile = ImageFileContentBlock["image_file"];

export type Annotation = Text["annotations"][number];
export type FileCitationAnnotation = Schemas["MessageContentTextAnnotationsFileCitationObject"];
export declare namespace FileCitationAnnotation {
  type FileCitation = FileCitationAnnotation["file_citation"];
}
export type FilePathAnnotation = Schemas["MessageContentTextAnnotationsFilePathObject"];
export declare namespace FilePathAnnotation {
  type FilePath = FilePathAnnotation["file_path"];
}

export type MessageDeltaEvent = Types.MessageDelta;
export type MessageDelta = MessageDeltaEvent["delta"];
export type MessageContentDelta = NonNullable<MessageDelta["content"]>[number];
export type TextDeltaBlock = Schemas["MessageDeltaContentTextObject"];
export type TextDelta = NonNullable<TextDeltaBlock["text"]>;
export type ImageFileDeltaBlock = Schemas["MessageDeltaContentImageFileObject"];
export type ImageFileDelta = NonNullable<ImageFileDeltaBlock["image_file"]>;

export type AnnotationDelta = NonNullable<TextDelta["annotations"]>[number];
export type FileCitationDeltaAnnotation = Schemas["MessageDeltaContentTextAnnotationsFileCitationObject"];
export declare namespace FileCitationDeltaAnnotation {
  type FileCitation = NonNullable<FileCitationDeltaAnnotation["file_citation"]>;
}
export type FilePathDeltaAnnotation = Schemas["MessageDeltaContentTextAnnotationsFilePathObject"];
export declare namespace FilePathDeltaAnnotation {
  type FilePath = NonNullable<FilePathDeltaAnnotation["file_path"]>;
}

export type MessageFile = Types.MessageFile;
export type MessageFilesPage = CursorPage<MessageFile>;
export type MessageFileListParams = ListMessageFilesQuery;
