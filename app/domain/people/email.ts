const pattern = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]{2,}$/;

/** Small letters, no spaces around: how an account's address is kept. */
export function plainEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && pattern.test(text);
}
