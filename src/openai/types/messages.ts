import type * as Queries from "../../../generated/assistants-api.js";
import type * as Types from "../../index.js";
import type { CursorPage } from "../pages.js";
import type { Field, Item, Kind } from "./helpers.js";

export type Message = Types.Message;
export declare namespace Message {
  type IncompleteDetails = Field<Message, "incomplete_details">;
}
export type MessagesPage = CursorPage<Message>;
export type MessageCreateParams = Types.CreateMessageRequest;
export type MessageUpdateParams = Types.ModifyMessageRequest;
export type MessageListParams = Queries.ListMessagesQuery;
/** No operation of version 1 deletes a message. */
export interface MessageDeleted {
  id: string;
  object: "thread.message.deleted";
  deleted: boolean;
}

export type MessageContent = Item<Message["content"]>;
export type TextContentBlock = Kind<MessageContent, "text">;
export type Text = TextContentBlock["text"];
export type ImageFileContentBlock = Kind<MessageContent, "image_file">;
export type ImageFile = ImageFileContentBlock["image_file"];

export type Annotation = Item<Text["annotations"]>;
export type FileCitationAnnotation = Kind<Annotation, "file_citation">;
export declare namespace FileCitationAnnotation {
  type FileCitation = FileCitationAnnotation["file_citation"];
}
export type FilePathAnnotation = Kind<Annotation, "file_path">;
export declare namespace FilePathAnnotation {
  type FilePath = FilePathAnnotation["file_path"];
}

export type MessageDeltaEvent = Types.MessageDelta;
export type MessageDelta = MessageDeltaEvent["delta"];
export type MessageContentDelta = Item<Field<MessageDelta, "content">>;
export type TextDeltaBlock = Kind<MessageContentDelta, "text">;
export type TextDelta = Field<TextDeltaBlock, "text">;
export type ImageFileDeltaBlock = Kind<MessageContentDelta, "image_file">;
export type ImageFileDelta = Field<ImageFileDeltaBlock, "image_file">;

export type AnnotationDelta = Item<Field<TextDelta, "annotations">>;
export type FileCitationDeltaAnnotation = Kind<AnnotationDelta, "file_citation">;
export declare namespace FileCitationDeltaAnnotation {
  type FileCitation = Field<FileCitationDeltaAnnotation, "file_citation">;
}
export type FilePathDeltaAnnotation = Kind<AnnotationDelta, "file_path">;
export declare namespace FilePathDeltaAnnotation {
  type FilePath = Field<FilePathDeltaAnnotation, "file_path">;
}

export type MessageFile = Types.MessageFile;
export type MessageFilesPage = CursorPage<MessageFile>;
export type MessageFileListParams = Queries.ListMessageFilesQuery;
