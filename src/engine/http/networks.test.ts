import { describe, expect, it } from 'vitest';
import { isNetwork, readNetworks } from './networks.ts';

describe('addresses and networks as administrators write them', () => {
  it.each(['10.0.0.5', ' 10.0.0.0/8', '0.0.0.0/0', '::1', 'fd00::/8', '2001:db8::1/128', '::ffff:10.0.0.5'])(
    '“%s” is one',
    (text) => expect(isNetwork(text)).toBe(true),
  );

  it.each(['', '10.0.0', '10.0.0.5/33', '10.0.0.5/-1', '10.0.0.5/8/8', '10.0.0.0/', 'fd00::/129'])(
    '“%s” is none',
    (text) => expect(isNetwork(text)).toBe(false),
  );

  it.each(['chat.example.org', 'fe80::1%eth0', '::ffff:10.0.0.0/104', '010.0.0.1', '10.0.0.1:80'])(
    'nor is “%s”',
    (text) => expect(isNetwork(text)).toBe(false),
  );
});

describe('an address is of a network', () => {
  const networks = readNetworks(['10.0.0.5', '192.168.1.0/24', 'fd00::/8', '::ffff:172.16.0.9', 'nonsense']);

  it.each([
    ['10.0.0.5', true],
    ['10.0.0.6', false],
    ['192.168.1.255', true],
    ['192.168.2.1', false],
    ['fd12::1', true],
    ['fe80::1', false],
    ['fd12::1%eth0', true],
    ['::ffff:10.0.0.5', true],
    ['::FFFF:10.0.0.5', true],
    ['::ffff:a00:5', true],
    ['::ffff:10.0.0.6', false],
    ['172.16.0.9', true],
    ['::ffff:172.16.0.9', true],
    ['', false],
    ['10.0.0.5 or so', false],
    ['unknown', false],
  ])('%s: %s', (address, is) => {
    expect(networks.has(address)).toBe(is);
  });
});
