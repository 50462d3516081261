"""What each role is answered under accounts/; rights.py says how to read it."""

DOOR = """
#                                                     anon new  mem  susp mod  edit adm
# Signing up and in is for who is not in; the rest for who is. The other session is Mara's.
accounts/password/set/                           GET  door 302  302  door 302  302  302
                                                 POST door 302  302  door 302  302  302
accounts/sessions/<int:pk>/end/                  GET  door 405  405  door 405  405  405
                                                 POST door 404  302  door 404  404  404
accounts/signup/again/                           GET  405
                                                 POST 302
accounts/login/                                  GET  200  302  302  200  302  302  302
                                                 POST 200  302  302  200  302  302  302
accounts/logout/                                 GET  302  200  200  302  200  200  200
                                                 POST 302
accounts/inactive/                               GET  200
                                                 POST 405
accounts/signup/                                 GET  200  302  302  200  302  302  302
                                                 POST 200  302  302  200  302  302  302
accounts/reauthenticate/                         GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
accounts/email/                                  GET  door 200  200  door 200  200  200
                                                 POST door 302  302  door 302  302  302
accounts/confirm-email/                          GET  door 302  302  door 302  302  302
                                                 POST door 302  302  door 302  302  302
accounts/password/change/                        GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
accounts/password/reset/                         GET  200
                                                 POST 200
accounts/login/code/confirm/                     GET  door 302  302  door 302  302  302
                                                 POST door 302  302  door 302  302  302
accounts/password/reset/confirm/                 GET  door
                                                 POST door
accounts/password/reset/complete/                GET  302
                                                 POST 302
accounts/password/reset/done/                    GET  200
                                                 POST 405
accounts/signup/passkey/                         GET  200  302  302  200  302  302  302
                                                 POST 200  302  302  200  302  302  302
accounts/login/code/                             GET  200  302  302  200  302  302  302
                                                 POST 200  302  302  200  302  302  302
accounts/sessions/                               GET  door 200  200  door 200  200  200
                                                 POST door 302  302  door 302  302  302

# Second factors. Only Mara has a passkey; nobody has codes to look at.
accounts/2fa/                                    GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
accounts/2fa/authenticate/                       GET  door 302  302  door 302  302  302
                                                 POST door 302  302  door 302  302  302
accounts/2fa/reauthenticate/                     GET  door 302  302  door 302  302  302
                                                 POST door 302  302  door 302  302  302
accounts/2fa/totp/activate/                      GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
accounts/2fa/totp/deactivate/                    GET  door 404  404  door 404  404  404
                                                 POST door 404  404  door 404  404  404
accounts/2fa/recovery-codes/                     GET  door 404  404  door 404  404  404
                                                 POST door 405  405  door 405  405  405
accounts/2fa/recovery-codes/generate/            GET  door 200  200  door 200  200  200
                                                 POST door 200  302  door 200  200  200
accounts/2fa/recovery-codes/download/            GET  door 404  404  door 404  404  404
                                                 POST door 404  404  door 404  404  404
accounts/2fa/webauthn/                           GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
accounts/2fa/webauthn/add/                       GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
accounts/2fa/webauthn/reauthenticate/            GET  door 302  200  door 302  302  302
                                                 POST door 302  door door 302  302  302
accounts/2fa/webauthn/keys/<int:pk>/remove/      GET  door 404  200  door 404  404  404
                                                 POST door 404  302  door 404  404  404
accounts/2fa/webauthn/keys/<int:pk>/edit/        GET  door 404  200  door 404  404  404
                                                 POST door 404  200  door 404  404  404
accounts/2fa/webauthn/login/                     GET  door 302  302  door 302  302  302
                                                 POST door 302  302  door 302  302  302
accounts/2fa/webauthn/signup/                    GET  302
                                                 POST 302

# No other door is configured here; allauth keeps the page of accounts elsewhere anyway.
accounts/3rdparty/login/cancelled/               GET  200
                                                 POST 405
accounts/3rdparty/login/error/                   GET  401
                                                 POST 405
accounts/3rdparty/signup/                        GET  door
                                                 POST door
accounts/3rdparty/                               GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
accounts/social/login/cancelled/                 GET  301
                                                 POST 301
accounts/social/login/error/                     GET  301
                                                 POST 301
accounts/social/signup/                          GET  301
                                                 POST 301
accounts/social/connections/                     GET  301
                                                 POST 301
"""
