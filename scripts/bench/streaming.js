// npm run bench -- streaming: events a second through RunStream, beside a bare loop and the v1-era SDK's own stream, on
// the same bytes in the same process; and the heap over a stream of 1 GB that nobody keeps.
import { createParser } from "eventsource-parser";
import { AssistantStream } from "openai-4/lib/AssistantStream";
import { RunStream } from "../../dist/src/index.js";
import { median } from "./statistics.js";
