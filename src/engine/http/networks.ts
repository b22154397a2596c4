import { BlockList, isIP } from 'node:net';

/** An address, or a network, as administrators write it: "10.0.0.5", "192.168.1.0/24", "fd00::/8". */
export type Networks = {
  /** Whether an address is one of them; IPv4 written as IPv6 ("::ffff:10.0.0.5") is IPv4. */
  has(address: string): boolean;
};

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const MAPPED_HEX = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;

/** An address in the one form that is compared, without a zone; null for what is none. */
function plainAddress(text: string): string | null {
  const address = text.trim().replace(/%.*$/, '');
  const describe = MAPPED.exec(address)?.[1];
  const inHex = MAPPED_HEX.exec(address)?.slice(1);
  if (inHex) {
    const [high = 0, low = 0] = inHex.map((part) => Number.parseInt(part, 16));
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  const plain = describe ?? address;
  return isIP(plain) === 0 ? null : plain;
}

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether these words are an address or a network. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.trim().split('/');
  if (isIP(address) === 0 || address.includes('%') || more.length > 0) return false;
  if (prefix === undefined) return true;
  const bits = family(address) === 'ipv6' ? 128 : 32;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits && !/^::ffff:/i.test(address);
}

/** The networks of a list; what is none (`isNetwork`) is left out. */
export function readNetworks(list: readonly string[]): Networks {
  const known = new BlockList();
  for (const entry of list.filter(isNetwork)) {
    const [written = '', prefix] = entry.trim().split('/');
    const address = plainAddress(written) ?? written;
    if (prefix === undefined) known.addAddress(address, family(address));
    else known.addSubnet(address, Number(prefix), family(address));
  }
  return {
    has(text) {
      const address = plainAddress(text);
      return address !== null && known.check(address, family(address));
    },
  };
}
