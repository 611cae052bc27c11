#include "core/form.h"

const Field *Form::field(const QString &name) const
{
    for (const Field &field : fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}
