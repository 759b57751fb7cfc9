// `npm run sayembara -- …`: the command line, bundled anew where its sources are younger.
import { ensureBundled } from "./steps.mjs";

await ensureBundled();
await import("../build/programs/sayembara.js");
