import type { Arrival } from "./arrival";
import { pathOf } from "./access-line";
import { bodyLimitOf } from "./body-limit";
import { refuseAfterBody, refuseAndHangUp } from "./refusing.server";

/** Answers 413 itself when the body is too large: at once if the request says so, else while it comes in. */
export function isTooLarge(arrival: Arrival): boolean {
  const { request } = arrival;
  const limit = bodyLimitOf(pathOf(request.url));
  if (limit === undefined) return false;

  const announced = request.headers["content-length"];
  if (announced !== undefined) {
    if (Number(announced) <= limit) return false;
    refuseAfterBody(arrival, "too-large");
    return true;
  }
  if (request.headers["transfer-encoding"] !== undefined) countWhileReading(arrival, limit);
  return false;
}

function countWhileReading(arrival: Arrival, limit: number) {
  const { request } = arrival;
  let received = 0;
  request.on("data", function count(chunk: Buffer) {
    received += chunk.length;
    if (received <= limit) return;
    request.off("data", count);
    refuseAndHangUp(arrival, "too-large");
  });
}
