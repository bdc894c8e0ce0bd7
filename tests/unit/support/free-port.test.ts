import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../support/free-port.ts';

it('a free port is one that a server can listen on', async () => {
  const port = await freePort();
  expect(port).toBeGreaterThan(1023);
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  await new Promise((done) => server.close(done));
});
