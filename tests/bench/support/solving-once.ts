import { drawOptimal } from "~/domain/assignment/draw";
import { aProblem } from "./assignment-problem";

// Run as a process of its own, so that its peak of memory is that of one draw.
drawOptimal(aProblem(Number(process.argv[2]), "benih"));
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
