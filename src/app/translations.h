#pragma once

#include <QTranslator>

/// Our texts and Qt's own in a language, as long as it lives. GUI thread.
class Translations
{
public:
    /// "" = the system's; "en", "de".
    explicit Translations(const QString &language);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

private:
    QTranslator m_ours;
    QTranslator m_qt;
};
