package org.cites360.tour.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one import of a bundle at a time do the work; the others wait and find it done. */
final class Locks {

    private final Map<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    interface Work<T> {
        T run() throws IOException;
    }

    <T> T with(Path bundle, Work<T> work) throws IOException {
        ReentrantLock lock = locks.computeIfAbsent(bundle, path -> new ReentrantLock());
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
