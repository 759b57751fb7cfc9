/**
 * What may be logged of an error. A failed query carries its parameters, among them scores, answers and session ids:
 * message and stack are cut before them, and the rest of the error is left out.
 */
export function safeError(error: unknown): { type: string; message: string; stack: string | undefined; code?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error", stack: undefined };
  const cause = error.cause instanceof Error ? `; ${withoutParameters(error.cause.message)}` : "";
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return {
    type: error.name,
    message: withoutParameters(error.message) + cause,
    stack: error.stack?.replace(error.message, withoutParameters(error.message)),
    ...code,
  };
}

function withoutParameters(text: string): string {
  return text.replace(/\s*params:[\s\S]*$/, "");
}
