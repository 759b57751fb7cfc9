/** Why judges do not practise, or nothing is prepared for it. */
export const calibrationReasons = [
  "practice-unprepared",
  "calibration-running",
  "calibration-not-running",
  "practice-begun",
  "practice-full",
  "practice-empty",
  "practice-handed-in",
  "practice-source-unknown",
  "practice-source-competes",
] as const;
