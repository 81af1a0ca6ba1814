import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { describe, expect, it } from "vitest";
import { AssistantsClient, ConnectionError } from "../../src/index.js";
import { aClosedAddress, listen, serve } from "../servers.js";
import { aCertificate, TRANSPORTS } from "./servers.js";

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

/** A server of sockets, which may do with them what it likes. */
const aSocketServer = (onSocket: (socket: Socket) => void) =>
  listen(
    createServer((socket) => {
      socket.on("error", () => {});
      onSocket(socket);
    }),
  );

describe.each(TRANSPORTS)("over %s", (_, fetch) => {
  const failureAt = async (baseUrl: string) => {
    const client = new AssistantsClient({ apiKey: "sk-test", baseUrl, fetch, maxRetries: 0, timeoutMs: 5_000 });
    const error = await caught(client.createThread());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.url).toBe(`${baseUrl}/threads`);
    expect(error.message).toContain(`${baseUrl} `);
    return error;
  };

  it.each<[string, () => Promise<string>, string]>([
    ["nobody listens", async () => `http://${await aClosedAddress()}`, "ECONNREFUSED"],
    ["the name is not known", async () => "http://nowhere.invalid", "(E|getaddrinfo)"],
    [
      "the server does not speak TLS",
      async () => (await serve((_, response) => response.end())).replace("http", "https"),
      "could not connect to \\S+ \\(the server does not speak TLS\\)",
    ],
    [
      "the certificate is not trusted",
      async () => {
        const pem = aCertificate();
        return `https://${await listen(createTlsServer({ key: pem, cert: pem }))}`;
      },
      "could not connect to \\S+ \\(the server's certificate is not trusted\\)",
    ],
    [
      "the versions of TLS do not match",
      async () => {
        const pem = aCertificate();
        const old = { maxVersion: "TLSv1.1", minVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
        return `https://${await listen(createTlsServer({ key: pem, cert: pem, ...old }))}`;
      },
      "could not connect to \\S+ \\(the handshake of TLS failed\\)",
    ],
    [
      "the connection closes before the handshake",
      async () => `https://${await aSocketServer((socket) => socket.once("data", () => socket.destroy()))}`,
      "could not connect",
    ],
  ])("nothing was sent where %s", async (_, open, message) => {
    const error = await failureAt(await open());
    expect(error).toMatchObject({ sent: false, message: expect.stringMatching(message) });
    expect(error.cause).toBeInstanceOf(Error);
  });

  it("what arrived and was cut off may have been carried out", async () => {
    const address = await aSocketServer((socket) => socket.once("data", () => socket.destroy()));
    expect(await failureAt(`http://${address}`)).toMatchObject({ sent: true });
  });

  it("an answer of 404 names the server, so that a prefix that is missing is seen", async () => {
    const baseUrl = await serve((_, response) => response.writeHead(404).end("no such page"));
    const client = new AssistantsClient({ apiKey: "sk-test", baseUrl, fetch, query: { a: "b" } });
    expect(await caught(client.getThread("thread_1"))).toMatchObject({
      message: `GET /threads/thread_1: 404 no such page (${baseUrl})`,
      url: `${baseUrl}/threads/thread_1`,
    });
  });

  it("every error of a call has the address, without the query", async () => {
    const replies: [number, string][] = [
      [500, "{}"],
      [200, "<html>"],
    ];
    const baseUrl = await serve((_, response) => {
      const [status, body] = replies.shift() ?? [];
      // The last request is left to its time limit.
      if (status) response.writeHead(status).end(body);
    });
    const options = { apiKey: "sk-test", baseUrl, fetch, query: { a: "b" }, maxRetries: 0 };
    const client = new AssistantsClient(options);
    const errors = [];
    for (const timeoutMs of [5_000, 5_000, 20]) errors.push(await caught(client.getThread("t", { timeoutMs })));
    expect(errors.map(({ name, url }) => [name, url])).toEqual(
      ["ApiError", "ProtocolError", "TimeoutError"].map((name) => [name, `${baseUrl}/threads/t`]),
    );
  });
});

describe("a failure by its code alone", () => {
  it.each([
    ["EMFILE", "connect EMFILE 127.0.0.1:80", "too many files are open"],
    ["ENFILE", "file table overflow", "too many files are open"],
    ["CERT_HAS_EXPIRED", "certificate has expired", "the server's certificate is not trusted"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match", "the server's certificate is not trusted"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain", "certificate is not trusted"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unable to get local issuer certificate", "certificate is not trusted"],
    ["EPROTO", "write EPROTO 0:error:0A00010B:SSL routines:ssl3_get_record:wrong version number", "not speak TLS"],
    ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "ssl/tls alert handshake failure", "the handshake of TLS failed"],
    ["UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error", "Connect Timeout Error"],
    ["ConnectionRefused", "Unable to connect", "Unable to connect"],
    [undefined, "bad port", "bad port"],
    [undefined, "Failed to parse URL from [object Request]", "Failed to parse URL"],
  ])("was never sent: %s %s", async (code, message, said) => {
    const cause = Object.assign(new Error(message), { code });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    const client = new AssistantsClient({ apiKey: "sk", fetch, maxRetries: 0 });
    const error = await caught(client.createThread());
    expect(error).toMatchObject({ sent: false, message: expect.stringContaining(said) });
  });

  it.each([
    ["ECONNRESET", "read ECONNRESET"],
    ["UND_ERR_SOCKET", "other side closed"],
    ["EPIPE", "write EPIPE"],
    ["ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac"],
    ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "tlsv13 alert certificate required"],
    [undefined, "Failed to fetch"],
    [undefined, "Network connection lost."],
  ])("may have been sent: %s %s", async (code, message) => {
    const cause = Object.assign(new Error(message), { code });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    const client = new AssistantsClient({ apiKey: "sk", fetch, maxRetries: 0 });
    expect(await caught(client.createThread())).toMatchObject({ sent: true });
  });
});
