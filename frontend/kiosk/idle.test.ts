import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COUNTDOWN, IdleWatch } from './idle';

const AFTER = 90;

describe('a watch over the visitors of a screen', () => {
  const asks = vi.fn();
  const answered = vi.fn();
  const over = vi.fn();
  let watch: IdleWatch;
  const pass = (seconds: number): void => {
    vi.advanceTimersByTime(seconds * 1000);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    watch = new IdleWatch(AFTER, { asks, answered, over });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves a screen alone that nobody has touched', () => {
    pass(86_400);
    expect(asks).not.toHaveBeenCalled();
    expect(watch.occupied).toBe(false);
  });

  it('asks after the time, counts down and is over', () => {
    watch.touched();
    pass(AFTER - 1);
    expect(asks).not.toHaveBeenCalled();
    pass(1);
    expect(asks).toHaveBeenLastCalledWith(COUNTDOWN);
    pass(COUNTDOWN - 1);
    expect(asks).toHaveBeenLastCalledWith(1);
    expect(over).not.toHaveBeenCalled();
    pass(1);
    expect(over).toHaveBeenCalledOnce();
    expect(watch.occupied).toBe(false);
    pass(86_400);
    expect(over).toHaveBeenCalledOnce();
  });

  it('waits anew after each touch', () => {
    for (let touch = 0; touch < 10; touch++) {
      watch.touched();
      pass(AFTER - 1);
    }
    expect(asks).not.toHaveBeenCalled();
    pass(1);
    expect(asks).toHaveBeenCalledOnce();
  });

  it('goes on when somebody answers; another touch is no answer', () => {
    watch.touched();
    pass(AFTER + 3);
    watch.touched();
    expect(watch.asking).toBe(true);
    watch.answer();
    expect(answered).toHaveBeenCalledOnce();
    pass(AFTER - 1);
    expect(watch.asking).toBe(false);
    pass(1 + COUNTDOWN);
    expect(over).toHaveBeenCalledOnce();
  });

  it('does not disturb who listens, and counts from the end of what was heard', () => {
    watch.touched();
    watch.hold(true);
    pass(600);
    expect(asks).not.toHaveBeenCalled();
    watch.hold(false);
    pass(AFTER - 1);
    expect(asks).not.toHaveBeenCalled();
    pass(1);
    expect(asks).toHaveBeenCalledOnce();
  });

  it('may be ended from within its question', () => {
    asks.mockImplementationOnce(() => {
      watch.end();
    });
    watch.touched();
    pass(86_400);
    expect(over).toHaveBeenCalledOnce();
  });
});
