import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Stands between the portal and its database, and cuts all lines when told. */
export async function openCuttingProxy(target: { host: string; port: number }) {
  const lines = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(target.port, target.host);
    for (const socket of [inward, outward]) {
      lines.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => lines.delete(socket));
    }
    inward.on("close", () => outward.destroy());
    outward.on("close", () => inward.destroy());
    inward.pipe(outward).pipe(inward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");

  return {
    port: address.port,
    /** @returns how many lines there were */
    cut(): number {
      const cut = lines.size;
      for (const socket of lines) socket.resetAndDestroy();
      return cut;
    },
    close() {
      for (const socket of lines) socket.destroy();
      server.close();
    },
  };
}
