import { describe, expect, it } from 'vitest';
import { toBytes, toText } from './passkey';

describe('the texts in which passkeys travel', () => {
  it('carry every byte there and back', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(toBytes(toText(bytes.buffer))).toEqual(bytes);
  });

  it('have no character that an address would change', () => {
    expect(toText(Uint8Array.of(251, 255, 254).buffer)).toBe('-__-');
  });
});
