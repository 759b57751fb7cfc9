import { once } from "node:events";
import { connect } from "node:net";

/** What the server answers to these bytes, up to the end of the connection. */
export async function rawRequest(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.setEncoding("utf8");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => {});
  socket.write(bytes);
  await once(socket, "close");
  return answer;
}
