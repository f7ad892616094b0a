/** The administrator's page: releases and the catalogue in them. */
@NullMarked
package vn.quay24.centre.web.page.catalogue;

import org.jspecify.annotations.NullMarked;
