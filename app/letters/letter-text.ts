import type { Occasion } from "~/domain/notifications/occasion";
import { type NewLetter, unlinked } from "~/domain/outbox/letter";
import { paths } from "~/site/paths";
import { showInZone, showMoment } from "~/words/formats";
import { defaultLanguage } from "~/words/language";
import { type Words, wordsFor } from "~/words/words";

type Said = { subject: string; text: string };

/** A letter in plain text: addressed by name, one thing to know, and where to do something about it. */
export function composeLetter(occasion: Occasion, portal: string): NewLetter {
  const words = wordsFor(defaultLanguage);
  const { mail } = words.letters;
  const { key, kind, recipient, edition } = occasion;
  const { subject, text } = sayingOf(occasion, words);
  const body = [
    mail.greeting(unlinked(recipient.name)),
    text,
    waysIn(occasion, words, portal),
    `${mail.closing}\n${mail.sender}`,
    mail.automatic,
  ].join("\n\n");
  return { key, kind, editionId: edition?.id, recipientId: recipient.id, email: recipient.email, subject, body };
}

function sayingOf(occasion: Occasion, words: Words): Said {
  const { mail } = words.letters;
  const { kind, part, edition, proposals, number = "", stage, count = 0, outcome = "stopped", nomination } = occasion;
  const title = proposals[0]?.title ?? "";
  const name = edition?.name ?? "";
  const closes = edition ? showMoment(defaultLanguage, edition.closesAt) : "";
  const due = occasion.dueAt ? showMoment(defaultLanguage, occasion.dueAt) : closes;
  const end = stage ? showMoment(defaultLanguage, stage.closesAt) : "";
  const where = [stage?.name, name].filter(Boolean).join(", ");
  const at = stage?.name ?? "";
  const { reminder, endorsed, screened, repair, judging } = mail;
  const sayings: Record<Occasion["kind"], () => Said> = {
    reminder: () => ({
      subject: reminder.subject(title, closes),
      text: reminder[part === "head" || part === "delegate" ? part : "writer"](title, name, closes),
    }),
    returned: () => ({ subject: mail.returned.subject(title), text: mail.returned.text(title, name) }),
    endorsed: () => ({
      subject: endorsed.subject(title),
      text: part === "delegate" ? endorsed.delegate(title, name, closes) : endorsed.writer(title, name),
    }),
    receipt: () => ({ subject: mail.receipt.subject(title), text: mail.receipt.text(title, name, number) }),
    not_submitted: () => ({ subject: mail.notSubmitted.subject(name), text: mail.notSubmitted.text(name) }),
    repair_requested: () => ({ subject: repair.subject(title), text: repair.text(title, name, due) }),
    screened: () => ({
      subject: screened.subject(title),
      text: screened[occasion.verdict ?? "eligible"](title, name),
    }),
    seat_offered: () => ({ subject: judging.seat.subject(at), text: judging.seat.text(where, end) }),
    seat_declined: () => ({ subject: judging.seatDeclined.subject(at), text: judging.seatDeclined.text(where) }),
    slot_given: () => slotSaying(occasion, words, where),
    paper_sheet_in: () => ({ subject: judging.paper.subject(at), text: judging.paper.text(where, end) }),
    calibration_opened: () => ({
      subject: judging.calibration.subject(at),
      text: judging.calibration.text(where),
    }),
    question_answered: () => ({ subject: judging.answered.subject(at), text: judging.answered.text(where) }),
    reply_released: () => ({ subject: mail.replyReleased.subject(title), text: mail.replyReleased.text(title, where) }),
    assigned: () => ({
      subject: judging.assigned.subject(at),
      text: judging.assigned.text(count, where, end),
    }),
    judging_reminder: () => ({
      subject: judging.reminder.subject(at, end),
      text: judging.reminder.text(count, where, end),
    }),
    judging_over: () => ({ subject: judging.over.subject(at), text: judging.over.text(where, end) }),
    stage_extended: () => ({
      subject: judging.extended.subject(at, end),
      text: judging.extended.text(count, where, end),
    }),
    sheet_reopened: () => ({ subject: judging.reopened.subject(at), text: judging.reopened.text(where, end) }),
    work_passed_on: () => ({ subject: judging.passedOn.subject(at), text: judging.passedOn.text(where) }),
    conflict_told: () => ({ subject: judging.conflict.subject(at), text: judging.conflict.text(where) }),
    stage_result: () => ({
      subject: mail.stageResult.subject(at, title),
      text: mail.stageResult[outcome](title, at, name),
    }),
    final_result: () => ({
      subject: mail.finalResult.subject(name),
      text: mail.finalResult[outcome](title, name, number),
    }),
    decree_corrected: () => ({ subject: mail.corrected.subject(name), text: mail.corrected.text(title, name, number) }),
    nomination_told: () => ({
      subject: mail.nomination.subject(nomination?.title ?? ""),
      text: mail.nomination[nomination?.step ?? "ended"](nomination?.title ?? ""),
    }),
  };
  return sayings[kind]();
}

function slotSaying({ part, slot, count = 0, proposals, stage }: Occasion, words: Words, where: string): Said {
  const { slot: says } = words.letters.mail.judging;
  if (part === "judge" || !slot) return { subject: says.subject(stage?.name ?? ""), text: says.judge(where, count) };
  const title = proposals[0]?.title ?? "";
  const time = showInZone(defaultLanguage, slot.startsAt, slot.zone);
  const due = showMoment(defaultLanguage, slot.dueAt);
  const meeting = says.meeting(time, slot.room, due);
  return slot.isMoved
    ? { subject: says.movedSubject(title), text: `${says.moved(title, where)}\n\n${meeting}` }
    : { subject: says.subject(title), text: `${says.entrant(title, where)}\n\n${meeting}` };
}

/** Full links, each on a line of its own, so that every mail program makes it one. */
function waysIn({ kind, part, proposals, stage, reading, nomination }: Occasion, words: Words, portal: string): string {
  const { mail } = words.letters;
  const one = (path: string) => `${mail.link}\n${portal}${path}`;
  if (nomination) return one(paths.nomination(nomination.id));
  if (kind === "seat_offered" && stage) return one(paths.seat(stage.id));
  if (kind === "seat_declined" && stage) return one(paths.panel(stage.id));
  if (kind === "slot_given") return one(part === "judge" ? paths.ownTimes : paths.presentation(proposals[0]?.id ?? ""));
  if (kind === "paper_sheet_in" && reading) return one(paths.assignment(reading));
  if (kind === "calibration_opened" && stage) return one(paths.practice(stage.id));
  if (kind === "question_answered" && reading) return one(paths.questions(reading));
  if (part === "judge") return one(paths.assignments);
  if (stage && (part === "chair" || part === "authority")) return one(paths.running(stage.id));
  const place = part === "writer" ? paths.proposal : paths.unitProposal;
  const [only] = proposals;
  if (kind === "receipt" && only) return one(paths.receipt(only.id));
  if (only && (kind === "stage_result" || kind === "final_result" || kind === "decree_corrected"))
    return one(paths.outcome(only.id));
  if (proposals.length === 1 && only) return one(place(only.id));
  return [mail.links, ...proposals.map(({ id, title }) => `- ${title}\n  ${portal}${place(id)}`)].join("\n");
}
