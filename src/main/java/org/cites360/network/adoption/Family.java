package org.cites360.network.adoption;

import java.util.List;
import org.cites360.network.PublishedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A practice with everything that grew from it at other centres, as one reader may know it.
 *
 * @param root the practice from which the others come; the topmost that this reader may see
 * @param branches the centres that took it up, in the order in which they did
 */
public record Family(PublishedRecord root, List<Branch> branches) {

    /**
     * A centre that took a practice up.
     *
     * @param variation its own practice, where it described one
     * @param branches the centres that took that variation up
     */
    public record Branch(Adoption adoption, @Nullable PublishedRecord variation, List<Branch> branches) {}

    /** Whether there is more in it than the practice itself. */
    public boolean isAlone() {
        return branches.isEmpty();
    }

    /** How many centres took up the practice or what grew from it. */
    public int size() {
        return size(branches);
    }

    private static int size(List<Branch> branches) {
        return branches.stream().mapToInt(branch -> 1 + size(branch.branches())).sum();
    }
}
