package org.cites360.tour.importing;

/** Hears how an import goes on. */
@FunctionalInterface
public interface ImportProgress {

    /** @param pictures how many panoramas the bundle has @param share how much of them is prepared, 0…1 */
    void pictures(int pictures, double share);
}
