import type { Arrival } from "./arrival";
import { refuseAfterBody, refuseAndHangUp } from "./refusing.server";

const limit = 2 * 1024 * 1024;

/** Answers 413 itself when the body is too large: at once if the request says so, else while it comes in. */
export function isTooLarge(arrival: Arrival): boolean {
  const { request } = arrival;
  const announced = request.headers["content-length"];
  if (announced !== undefined) {
    if (Number(announced) <= limit) return false;
    refuseAfterBody(arrival, "too-large");
    return true;
  }
  if (request.headers["transfer-encoding"] !== undefined) countWhileReading(arrival);
  return false;
}

function countWhileReading(arrival: Arrival) {
  const { request } = arrival;
  let received = 0;
  request.on("data", function count(chunk: Buffer) {
    received += chunk.length;
    if (received <= limit) return;
    request.off("data", count);
    refuseAndHangUp(arrival, "too-large");
  });
}
