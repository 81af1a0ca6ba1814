import nock from "nock";

// Importing nock takes over the process's requests. A test that wants its exchanges pinned turns it on itself,
// with test/wire.ts; the others talk to real servers on 127.0.0.1.
nock.restore();
