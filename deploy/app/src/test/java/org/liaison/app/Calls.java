// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Conditions that ArchUnit does not have. */
final class Calls {

    private Calls() {}

    /** Calls and method references alike: {@code Personal::reveal} is a way to reveal too. */
    static ArchCondition<JavaClass> onlyFrom(Class<?> owner, String member, String... allowed) {
        var callers = Set.of(allowed);
        return new ArchCondition<>("use " + owner.getSimpleName() + "." + member + " only from " + callers) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                if (callers.contains(outermost(each))) {
                    return;
                }
                each.getAccessesFromSelf().stream()
                        .filter(access -> isOf(access, owner, member))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(each, access.getDescription())));
            }
        };
    }

    /** Neither {@code name} nor one of {@code others}, packages under org.liaison, is where the class is. */
    static DescribedPredicate<JavaClass> outside(String name, Set<String> others) {
        return DescribedPredicate.describe(
                "outside " + name + " and " + others,
                each -> !within(each, name) && others.stream().noneMatch(other -> within(each, other)));
    }

    private static boolean within(JavaClass each, String name) {
        return (each.getPackageName() + ".").startsWith("org.liaison." + name + ".");
    }

    private static boolean isOf(JavaAccess<?> access, Class<?> owner, String member) {
        return access.getTarget().getName().equals(member)
                && access.getTargetOwner().isAssignableTo(owner);
    }

    private static String outermost(JavaClass each) {
        var name = each.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
