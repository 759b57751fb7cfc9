export const audit = {
  title: "Ledger",
  lead: "Every event is recorded once, in order, and linked to the one before it. Nothing can be changed or deleted.",
  verify: "Recompute the whole chain",
  verified: (count: number) =>
    count === 1
      ? "The chain is intact: 1 event was recomputed and matches."
      : `The chain is intact: ${count} events were recomputed and match.`,
  broken: (count: number) =>
    `The chain is broken in ${count === 1 ? "1 place" : `${count} places`}. Report this at once.`,
  filters: "Filter events",
  type: "Event",
  chain: "Chain",
  portal: "Portal",
  caption: "Events, newest first",
  at: "Time",
  what: "Event",
  who: "Done by",
  system: "System",
  place: "Position",
  hash: "Fingerprint",
  none: "No event matches.",
  unknown: "Other event",
};
