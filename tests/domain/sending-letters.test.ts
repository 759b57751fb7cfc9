import { letters } from "db/schema";
import { asc } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mailer } from "~/adapters/mail.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { leaseMs, mailTroubles, mostAttempts, type NewLetter, stateAfterFailure } from "~/domain/outbox/letter";
import { listLetters } from "~/domain/outbox/listing.server";
import { queueLetters } from "~/domain/outbox/queueing.server";
import { retryLetter } from "~/domain/outbox/retrying.server";
import { noteFailure, noteSent, takeLetter } from "~/domain/outbox/sending.server";
import { nobody } from "~/domain/people/actor";
import { sendDueLetters } from "~/jobs/sending-letters.server";
import { whileOpen } from "../support/blueprint";
import { aMailServer, mailerAt } from "../support/mail-server";
import { refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const minutes = (count: number) => new Date(whileOpen.getTime() + count * 60_000);

function aLetter(change: Partial<NewLetter> = {}): NewLetter {
  return {
    key: "contoh:1",
    kind: "returned",
    editionId: undefined,
    recipientId: undefined,
    email: "inovator@contoh.example",
    subject: "Proposal dikembalikan: CONTOH",
    body: "Yth. CONTOH,\n\nIsi surat – dengan tanda pisah.\n\nhttps://sayembara.example/proposal/x",
    ...change,
  };
}

async function aPost(...written: Array<Partial<NewLetter>>) {
  const world = await freshWorld();
  const context = contextOf(world.database, nobody, whileOpen);
  await queueLetters(
    context,
    written.map((change, place) => aLetter({ key: `contoh:${place}`, ...change })),
  );
  return { world, context };
}

const sendAt = (world: World, send: Parameters<typeof sendDueLetters>[1], now: Date) =>
  sendDueLetters(world.database, send, () => now);

const lettersIn = (world: World) => world.database.read.select().from(letters).orderBy(asc(letters.key));

test("a letter is delivered once, however often it is written and sent", async () => {
  const { world, context } = await aPost({}, { email: "kepala@contoh.example", key: "contoh:2" });
  const server = await aMailServer();

  await sendAt(world, server.send, whileOpen);
  await queueLetters(context, [aLetter({ key: "contoh:0" })]);
  await sendAt(world, server.send, minutes(60));

  expect(server.delivered.map(({ to }) => to).sort()).toEqual([["inovator@contoh.example"], ["kepala@contoh.example"]]);
  expect(server.delivered[0]?.text).toContain("Isi surat – dengan tanda pisah.");
  expect(server.delivered[0]?.text).toContain("https://sayembara.example/proposal/x");
  expect(await lettersIn(world)).toMatchObject([
    { status: "sent", attempts: 1, sentAt: whileOpen, lastError: null },
    { status: "sent", attempts: 1 },
  ]);
});

test("an address that is refused is given up at once, and the letters after it leave all the same", async () => {
  const { world } = await aPost({ email: "salah@contoh.example" }, { email: "benar@contoh.example" });
  const server = await aMailServer({ refuses: ["salah@contoh.example"] });

  await sendAt(world, server.send, whileOpen);
  await sendAt(world, server.send, minutes(600));

  expect(server.delivered.map(({ to }) => to)).toEqual([["benar@contoh.example"]]);
  expect(await lettersIn(world)).toMatchObject([
    { status: "abandoned", attempts: 1, lastError: "address-refused", sentAt: null },
    { status: "sent" },
  ]);
});

test("while the server is down letters wait, and when it is up again they leave", async () => {
  const { world } = await aPost({}, {});
  const server = await aMailServer();
  await server.close();

  await sendAt(world, server.send, whileOpen);
  expect((await lettersIn(world)).map(({ status, attempts }) => [status, attempts]).sort()).toEqual([
    ["failed", 1],
    ["queued", 0],
  ]);

  const again = await aMailServer();
  await sendAt(world, again.send, whileOpen);
  expect(again.delivered).toHaveLength(1);
  await sendAt(world, again.send, minutes(1));
  expect(again.delivered).toHaveLength(2);
  expect((await lettersIn(world)).map(({ status, lastError }) => [status, lastError])).toEqual([
    ["sent", null],
    ["sent", null],
  ]);
});

test("who hears of a failure after the lease is over does not undo what the next taker did", async () => {
  const { world } = await aPost({});
  const at = (minute: number) => contextOf(world.database, nobody, minutes(minute));
  const first = await takeLetter(at(0));
  const second = await takeLetter(at(11));
  if (!first || !second) throw new Error("nothing to take");

  await noteFailure(at(12), first, "timed-out");
  expect(await lettersIn(world)).toMatchObject([{ status: "queued", attempts: 2, lastError: null }]);
  await noteSent(at(13), second.id);
  await noteFailure(at(14), first, "timed-out");
  await noteFailure(at(14), second, "timed-out");
  expect(await lettersIn(world)).toMatchObject([{ status: "sent", lastError: null }]);
});

test("who dies between sending and marking repeats one letter, once its lease is over and under the same id", async () => {
  const { world, context } = await aPost({});
  const server = await aMailServer();
  const taken = await takeLetter(context);
  if (!taken) throw new Error("nothing to take");
  await server.send({ id: taken.id, to: taken.email, subject: taken.subject, text: taken.body });

  await sendAt(world, server.send, new Date(whileOpen.getTime() + leaseMs - 1));
  expect(server.delivered).toHaveLength(1);
  await sendAt(world, server.send, new Date(whileOpen.getTime() + leaseMs));
  await sendAt(world, server.send, minutes(6000));

  expect(server.delivered).toHaveLength(2);
  expect(new Set(server.delivered.map(({ messageId }) => messageId)).size).toBe(1);
});

test("two processes send at once, and every letter leaves once", async () => {
  const { world } = await aPost(...Array.from({ length: 8 }, () => ({})));
  const server = await aMailServer();

  await Promise.all([sendAt(world, server.send, whileOpen), sendAt(world, mailerAt(server.port), whileOpen)]);

  expect(new Set(server.delivered.map(({ messageId }) => messageId)).size).toBe(8);
  expect(server.delivered).toHaveLength(8);
});

test("a letter that nobody takes is given up after its last attempt, and an officer has it tried again", async () => {
  const { world } = await aPost({});
  const down = mailerAt(1);
  let now = whileOpen;
  for (let attempt = 0; attempt < mostAttempts + 3; attempt++) {
    await sendAt(world, down, now);
    now = new Date(now.getTime() + 2 * 86_400_000);
  }
  expect(await lettersIn(world)).toMatchObject([
    { status: "abandoned", attempts: mostAttempts, lastError: "unreachable" },
  ]);
  const [letter] = await lettersIn(world);

  const officer = await world.as(world.people.officer);
  expect(await refused(world, async () => retryLetter(await world.as(world.people.head), letter?.id ?? ""))).toBe(
    "not-found",
  );
  await retryLetter(officer, letter?.id ?? "");
  const server = await aMailServer();
  await sendAt(world, server.send, whileOpen);

  expect(server.delivered).toHaveLength(1);
  expect(await world.events("letter.retried")).toMatchObject([{ subject: letter?.id }]);
  expect(await refused(world, () => retryLetter(officer, letter?.id ?? ""))).toBe("letter-not-stuck");
  expect(await refused(world, () => retryLetter(officer, "tidak-ada"))).toBe("not-found");
});

test("a letter whose link is a key forgets its text once it is sent; others keep theirs", async () => {
  const { world } = await aPost({ kind: "activation" }, { kind: "invitation" }, { kind: "returned" });
  await sendAt(world, (await aMailServer()).send, whileOpen);
  expect((await lettersIn(world)).map(({ kind, body }) => [kind, body !== ""]).sort()).toEqual([
    ["activation", false],
    ["invitation", false],
    ["returned", true],
  ]);
});

test("an officer of one edition sees its letters and no others, and nobody's text", async () => {
  const { world } = await aPost({ editionId: "lain" }, {});
  await queueLetters(contextOf(world.database, nobody, whileOpen), [
    aLetter({ key: "sendiri", editionId: world.editionId }),
  ]);
  const ofEdition = await world.as(
    await world.addPerson("petugas2@contoh.example", { role: "secretariat", editionId: world.editionId }),
  );
  const everything = { status: undefined, kind: undefined, page: 1 };

  const own = await listLetters(ofEdition, everything);
  const all = await listLetters(await world.as(world.people.officer), everything);

  expect([own.total, own.rows.length, all.total]).toEqual([1, 1, 2]);
  expect(JSON.stringify(all)).not.toContain("Isi surat");
  expect(await refused(world, async () => listLetters(await world.as(world.people.head), everything))).toBe(
    "not-found",
  );
});

test("each failure is followed by a longer pause, and the last one by none", () => {
  fc.assert(
    fc.property(fc.constantFrom(...mailTroubles), fc.integer({ min: 1, max: mostAttempts }), (trouble, attempts) => {
      const fate = stateAfterFailure(trouble, attempts, whileOpen);
      const isLast = trouble === "address-refused" || attempts === mostAttempts;
      expect(fate.status).toBe(isLast ? "abandoned" : "failed");
      if (isLast) return;
      expect(fate.nextAt.getTime()).toBeGreaterThan(whileOpen.getTime());
      const earlier = attempts > 1 ? stateAfterFailure(trouble, attempts - 1, whileOpen).nextAt : whileOpen;
      expect(fate.nextAt.getTime()).toBeGreaterThanOrEqual(earlier.getTime());
    }),
  );
});

test("without a mail server letters wait, and with one the operator must say in whose name they go", () => {
  expect(mailer({})).toBeUndefined();
  expect(mailer({ SMTP_URL: "", MAIL_FROM: "sayembara@contoh.example" })).toBeUndefined();
  expect(() => mailer({ SMTP_URL: "smtp://127.0.0.1" })).toThrow("MAIL_FROM");
});
