package org.cites360.panorama.pyramid;

class Unwatched implements Progress {
    @Override
    public void tileDone() {}

    @Override
    public boolean stopping() {
        return false;
    }
}
