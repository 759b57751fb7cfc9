import { type Kept, type Place, placesOf } from "../kept-text";

const patienceMs = 20_000;
/** A judge's sheet, which has a door for saves beside its page. */
const sheet = /^\/penilaian\/[\w-]+$/;

/**
 * Sends what was typed on sheets without a line, now that there is one, whichever page is open. What another device wrote
 * meanwhile is merged by the server as ever; where both changed the same, the copy stays for the judge to decide on its page.
 */
export async function sendKeptSheets(account: string) {
  if (!account || !navigator.onLine) return;
  const elsewhere = placesOf(account).filter(({ address }) => sheet.test(address) && address !== location.pathname);
  for (const place of elsewhere) {
    const isSame = () => JSON.stringify(place.keeper.kept()) === JSON.stringify(place.kept);
    // Another window may have gone on meanwhile: what it keeps now is its own to send.
    if ((await isTaken(place)) && isSame()) place.keeper.drop();
  }
}

async function isTaken({ address, kept }: Place): Promise<boolean> {
  try {
    const headers = { Accept: "application/problem+json" };
    const answer = await fetch(`${address}/simpan`, {
      method: "POST",
      body: bodyOf(kept),
      headers,
      signal: AbortSignal.timeout?.(patienceMs),
    });
    return answer.ok && answer.headers.has("X-Saved-Version") && !answer.headers.get("X-Refused-Fields");
  } catch {
    return false;
  }
}

function bodyOf({ version, texts, unanswered }: Kept): URLSearchParams {
  const body = new URLSearchParams({ ...texts, version });
  for (const [name, value] of Object.entries(unanswered ?? {})) body.set(`${name}-unanswered`, value);
  return body;
}
