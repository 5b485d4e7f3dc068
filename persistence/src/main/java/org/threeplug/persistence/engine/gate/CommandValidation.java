package org.threeplug.persistence.engine.gate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;

/// Checks a command's fields against its annotations. `@NotBlank` refuses with `input.not-blank`; an annotation whose
/// message is a code in braces, such as `{catalog.code-too-long}`, refuses with that code. Texts are plain whatever
/// the annotations say ([TextRule]). Starting the validator takes
/// longer than opening a store, so it happens beside it.
public final class CommandValidation {

    private static final List<String> ARGUMENTS = List.of("min", "max", "value", "integer", "fraction");

    private final CompletableFuture<Validator> validator = CompletableFuture.supplyAsync(CommandValidation::start);

    /// What is wrong with an input.
    ///
    /// @param isTooMuch whether it has more parts than are looked at
    record Invalid(Refusal refusal, boolean isTooMuch) {}

    /// Everything that is wrong, by the paths of the fields; what is no plain text comes after.
    Optional<Invalid> refusal(Object command, Justification why) {
        var all = new ArrayList<Refusal>(0);
        var violations = validator.join().validate(command);
        violations.stream()
                .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                .map(CommandValidation::refusal)
                .forEach(all::add);
        TextRule.gather(command, all);
        TextRule.gather(why, all);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invalid(
                        Refusal.together(all), violations.stream().anyMatch(CommandValidation::isTooMuch)));
    }

    private static boolean isTooMuch(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof Collection<?> all && !all.isEmpty();
    }

    private static Refusal refusal(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var template = violation.getMessageTemplate();
        var standard = template.startsWith("{jakarta.") || template.startsWith("{org.hibernate.");
        var code = standard || !template.startsWith("{")
                ? "input." + kebab(constraint.getAnnotation().annotationType().getSimpleName())
                : template.substring(1, template.length() - 1);
        var arguments = ARGUMENTS.stream()
                .flatMap(name -> Stream.ofNullable(constraint.getAttributes().get(name)))
                .map(String::valueOf)
                .toList();
        return new Refusal(code, arguments, violation.getPropertyPath().toString());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("resource") // lives as long as the program
    private static Validator start() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
