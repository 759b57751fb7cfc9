// The door of the advice: a thread has no loader for TypeScript of its own.
import { register } from "tsx/esm/api";

register();
await import("~/jobs/advising-thread.server.ts");
