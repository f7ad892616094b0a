/** What kiosks and administrators call over HTTPS. */
@NullMarked
package vn.quay24.centre.web.api;

import org.jspecify.annotations.NullMarked;
