package org.gankao.platform.jobs;

import java.util.Map;
import java.util.Set;
import org.gankao.platform.security.Permission;

/**
 * Implemented by whoever starts jobs: says who may follow them besides the starter. Of a kind nobody speaks for, the starter
 * alone may.
 */
public interface JobReaders {

    /** By the kind of job, permissions any one of which is enough. */
    Map<String, Set<Permission>> jobReaders();
}
