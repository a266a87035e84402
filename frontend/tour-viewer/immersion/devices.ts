/** What a device beyond the screen needs, in one file that is loaded when the first of them is used. */
export { PhoneInHand } from '../controls/phone-in-hand';
export { wear } from './headset';
export { hold } from './stereo';
