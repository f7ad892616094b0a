/** What an administrator and a technician do once: keys, enrolment, the first release. */
@NullMarked
package vn.quay24.distribution.demo.setup;

import org.jspecify.annotations.NullMarked;
