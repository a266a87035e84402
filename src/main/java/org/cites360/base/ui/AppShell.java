package org.cites360.base.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;

/**
 * Declares no theme: without this class Vaadin would send one (12 kB) to every visitor. The public pages are made of HTML
 * elements and the tokens they share with the server-rendered ones; a layout whose views need Vaadin's components loads it.
 */
class AppShell implements AppShellConfigurator {}
