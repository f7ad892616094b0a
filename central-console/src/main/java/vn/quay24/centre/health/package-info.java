/** What the fleet's agents report, and what a technician makes of it. */
@NullMarked
package vn.quay24.centre.health;

import org.jspecify.annotations.NullMarked;
