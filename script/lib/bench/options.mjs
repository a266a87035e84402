/** The options of a comparison, told to whoever asks or mistypes one. */
import { parseArgs } from 'node:util';

/**
 * @param definitions as `parseArgs` has them
 * @param given by the script that calls, and not for people
 */
export function optionsFrom(definitions, given = []) {
  try {
    return parseArgs({ options: definitions }).values;
  } catch (error) {
    const own = Object.entries(definitions).filter(([name]) => !given.includes(name));
    const told = own.map(([name, { type, default: usual }]) => {
      const value = type === 'boolean' ? '' : ` <${usual || 'value'}>`;
      return `  --${name}${value}`;
    });
    const help = process.argv.includes('--help');
    const lines = help ? [] : [`✗ ${error.message.split('\n')[0]}`];
    console[help ? 'log' : 'error']([...lines, 'Options, with what they are otherwise:', ...told].join('\n'));
    process.exit(help ? 0 : 2);
  }
}
