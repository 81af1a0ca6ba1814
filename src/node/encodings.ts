import { pipeline, Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";

type Chunks = AsyncIterable<Uint8Array>;

// What has come is told at once, and a body that ends early is read as far as it goes, as the built-in fetch does.
const flush = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const { BROTLI_OPERATION_FLUSH } = zlib.constants;

/** Since Node 22.15. */
const createZstd: (() => Transform) | undefined = Object(zlib).createZstdDecompress;

const gunzip = () => zlib.createGunzip(flush);
const DECODERS: Record<string, (() => Transform) | undefined> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  br: () => zlib.createBrotliDecompress({ flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH }),
  zstd: createZstd,
};

/**
 * Unpacks a body as its `content-encoding` says (RFC 9110, 8.4). One that nobody knows is left as it is.
 * @returns Undefined when there is nothing to unpack.
 */
export function unpack(chunks: Chunks, encoding: string | null): Chunks | undefined {
  const codings = (encoding ?? "").toLowerCase().split(/\s*,\s*/);
  const packed = codings.map((coding) => coding.trim()).filter((coding) => coding !== "" && coding !== "identity");
  const isKnown = (coding: string) => coding === "deflate" || DECODERS[coding] !== undefined;
  if (packed.length === 0 || !packed.every(isKnown)) return undefined;
  // The coding that was applied last is taken off first.
  return packed.reduceRight((inner, coding) => {
    const decoder = DECODERS[coding];
    return decoder ? through(inner, decoder()) : inflate(inner);
  }, chunks);
}

/** Servers send `deflate` with the header of zlib, and without. */
async function* inflate(chunks: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { done, value } = await iterator.next();
  if (done) return;
  const hasHeader = ((value[0] ?? 0) & 0x0f) === 0x08;
  const all = async function* () {
    yield value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  yield* through(all(), hasHeader ? zlib.createInflate(flush) : zlib.createInflateRaw(flush));
}

function through(chunks: Chunks, decoder: Transform): Chunks {
  // Whoever reads the decoder learns what went wrong.
  return pipeline(Readable.from(chunks, { objectMode: false }), decoder, () => {});
}
