package org.cites360.portal.ui;

import org.cites360.ViewTest;

/** What a visitor of the portal sees and can do, with the tours of {@code src/test/tours}. */
abstract class PortalTest extends ViewTest {}
