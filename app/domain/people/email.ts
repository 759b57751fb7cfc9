import { oneLine } from "~/domain/kernel/line";

const longest = 254;
const longestLocal = 64;

/**
 * An address as mail servers everywhere take it (RFC 5321, without quoted names): letters, digits and marks of ASCII, no
 * dot at an end or beside another, a domain of at least two parts that neither begin nor end with a hyphen.
 */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Small letters, nothing around and nothing unseen: how an account's address is kept. */
export function plainEmail(typed: string): string {
  return oneLine(typed).toLowerCase();
}

/** The one rule for addresses, at every door. */
export function isEmail(typed: string): boolean {
  const address = plainEmail(typed);
  const at = address.lastIndexOf("@");
  const [name, host] = [address.slice(0, at), address.slice(at + 1)];
  return at > 0 && address.length <= longest && name.length <= longestLocal && local.test(name) && domain.test(host);
}
